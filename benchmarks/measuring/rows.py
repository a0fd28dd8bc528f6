"""What the benchmark states: each row with its bound and what was measured."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.measuring.processes import Cost, Program, compare

Amount = Callable[[Cost], float]


@dataclass(frozen=True, slots=True)
class Unit:
    """How amounts are read from a cost and written for people."""

    read: Amount
    factor: float
    name: str

    def write(self, amount: float) -> str:
        """The amount with its unit."""
        scaled = amount * self.factor
        return f"{scaled:,.0f} {self.name}" if scaled >= 100 else f"{scaled:.1f} {self.name}"


CPU = Unit(lambda cost: cost.cpu, 1e3, "ms")
SECONDS = Unit(lambda cost: cost.cpu, 1.0, "s")
MEMORY = Unit(lambda cost: cost.memory, 2**-20, "MB")
MILLISECONDS = Unit(lambda cost: cost.printed, 1e3, "ms")
MICROSECONDS = Unit(lambda cost: cost.printed, 1e6, "µs")
KIBIBYTES = Unit(lambda cost: cost.printed, 2**-10, "KiB")
MEBIBYTES = Unit(lambda cost: cost.printed, 2**-20, "MB")


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison: our program may cost at most `bound` times what the peer's costs."""

    title: str
    peer_name: str
    bound: float
    unit: Unit
    ours: Program
    peer: Program
    runs: int = 7


@dataclass(frozen=True, slots=True)
class Result:
    """What a row came to; amounts are those of the row's unit."""

    title: str
    peer_name: str
    bound: float
    ours: str
    peer: str
    ratio: float
    wall: str = ""

    @property
    def holds(self) -> bool:
        """Whether the bound is kept."""
        return self.ratio <= self.bound


def measure(row: Row) -> Result:
    """The medians of a row.

    Raises:
        ProgramError: One of the programs failed.
    """
    ours, peer = compare(row.ours, row.peer, row.runs)
    amounts = row.unit.read(ours), row.unit.read(peer)
    wall = (
        f"{ours.wall * 1e3:,.0f} / {peer.wall * 1e3:,.0f} ms" if row.unit in (CPU, SECONDS) else ""
    )
    return make_result(row.title, row.peer_name, row.bound, row.unit, amounts, wall)


def make_result(
    title: str, peer_name: str, bound: float, unit: Unit, amounts: tuple[float, float], wall: str
) -> Result:
    """The result of two amounts: ours and the peer's."""
    ours, peer = amounts
    return Result(title, peer_name, bound, unit.write(ours), unit.write(peer), ours / peer, wall)


def write_line(result: Result) -> str:
    """The result on one line, for a terminal."""
    verdict = "holds" if result.holds else "FALLS SHORT"
    return (
        f"{verdict:11}  {result.ratio:5.2f} of {result.peer_name} (at most {result.bound:.2f})  "
        f"{result.title}: {result.ours}, {result.peer}"
    )


def write_table(results: Iterable[Result]) -> str:
    """The results as a table of Markdown."""
    lines = [
        "| what | ours | compared to | | ratio | at most | wall, ours / other |",
        "| --- | ---: | --- | ---: | ---: | ---: | ---: |",
    ]
    for one in results:
        ratio = f"{one.ratio:.2f}" if one.holds else f"**{one.ratio:.2f}**"
        lines.append(
            f"| {one.title} | {one.ours} | {one.peer_name} | {one.peer} | {ratio} "
            f"| {one.bound:.2f} | {one.wall} |"
        )
    return "\n".join(lines) + "\n"
