"""From a hand-curated OpenAPI document to a reviewed, published Python package."""
