"""Draws results as SVG: a bar for each ratio, and a line where its bound is."""

from collections.abc import Sequence
from html import escape

from benchmarks.measuring.rows import Result

_ROW, _LEFT, _SCALE, _WIDTH = 26, 330, 220, 720
_STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#24292f}.short{fill:#cf222e}.held{fill:#2da44e}"
    ".bound{stroke:#57606a;stroke-width:2}"
    "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.bound{stroke:#9198a1}}"
)


def draw(results: Sequence[Result]) -> str:
    """The chart; the peer's cost is 1.0, and bars end where the picture does."""
    height = _ROW * len(results) + 34
    bars = "".join(_draw_bar(number, one) for number, one in enumerate(results))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-label="Cost as a ratio to the peer of each row"><style>{_STYLE}</style>{bars}'
        f'<text x="{_LEFT}" y="{height - 8}">ratio to the peer; the line is the bound</text>'
        "</svg>\n"
    )


def _draw_bar(number: int, one: Result) -> str:
    top = number * _ROW + 6
    length = min(one.ratio * _SCALE, _WIDTH - _LEFT - 50)
    bound = _LEFT + min(one.bound * _SCALE, _WIDTH - _LEFT - 50)
    kind = "held" if one.holds else "short"
    return (
        f'<text x="{_LEFT - 10}" y="{top + 14}" text-anchor="end">{escape(one.title)}</text>'
        f'<rect class="{kind}" x="{_LEFT}" y="{top}" width="{length:.1f}" height="18" rx="2"/>'
        f'<line class="bound" x1="{bound:.1f}" x2="{bound:.1f}" y1="{top - 3}" y2="{top + 21}"/>'
        f'<text x="{max(_LEFT + length, bound) + 8:.1f}" y="{top + 14}">{one.ratio:.2f}</text>'
    )
