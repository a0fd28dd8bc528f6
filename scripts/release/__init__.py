"""From a reviewed change of the document to a published package."""
