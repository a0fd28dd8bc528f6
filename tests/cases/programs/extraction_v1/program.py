"""Makes an agent, runs it on a file, and reads the result of the job and the runs."""

from pathlib import Path

from llama_extraction_v1 import LlamaCloud


def run(client: LlamaCloud, folder: Path) -> None:
    invoice = folder / "invoice.txt"
    invoice.write_text("Total: 12.50 EUR")
    schema = client.extraction.extraction_agents.schema.generate_schema(prompt="The total")
    agent = client.extraction.extraction_agents.create(
        name="invoices", data_schema=schema.data_schema, config={"extraction_mode": "FAST"}
    )
    job = client.extraction.jobs.file(extraction_agent_id=agent.id, file=invoice)
    job = client.extraction.jobs.get(job.id)
    print(job.status, client.extraction.jobs.get_result(job.id).data)
    for found in client.extraction.runs.list(extraction_agent_id=agent.id, limit=1):
        print(found.status, client.extraction.runs.get_by_job(job.id).id == found.id)
