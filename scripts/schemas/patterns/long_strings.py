"""Long strings that match some patterns and miss others, made by repeating a part of them.

The states of an automaton are few, so a string that is longer than their number goes through one
of them twice; what lies between can be repeated (the pumping lemma for regular languages).
"""

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Final

from scripts.schemas.patterns.language import Automaton, State, Words, make_automaton

_MAX_STATES: Final = 400
_MAX_WORK: Final = 100_000
"""How many nodes all states together may have."""

_Steps = Mapping[State, list[tuple[str, State]]]


def list_long_strings(words: Words) -> Iterator[str | None]:
    """Such strings of the least length or little more; at last None when there may be others.

    Without a None, and with nothing listed, there is no such string.
    """
    automaton = make_automaton(words)
    steps = _explore(automaton)
    if steps is None:
        yield None
        return
    live = _find_live(steps, automaton)
    texts = _find_texts(automaton.start, steps)
    is_listed = False
    for state in (each for each in texts if each in live):
        part = _find_circle(state, steps, live)
        tail = _find_tail(state, steps, automaton)
        if part and tail is not None:
            is_listed = True
            missing = words.low - len(texts[state]) - len(tail)
            yield texts[state] + part * -(-missing // len(part)) + tail
    if is_listed or words.low <= len(live):
        yield None


def _explore(automaton: Automaton) -> _Steps | None:
    """The steps between all states; None when there are too many."""
    steps: dict[State, list[tuple[str, State]]] = {}
    pending = [automaton.start]
    left = _MAX_WORK
    while pending:
        state = pending.pop()
        if state in steps:
            continue
        left -= sum(tree.size for tree in state)
        if len(steps) >= _MAX_STATES or left < 0:
            return None
        steps[state] = [(chr(code), other) for code, other in automaton.list_steps(state)]
        pending += [other for _, other in steps[state]]
    return steps


def _find_live(steps: _Steps, automaton: Automaton) -> set[State]:
    """The states from which a string may still end well."""
    sources: dict[State, list[State]] = {}
    for state, following in steps.items():
        for _, other in following:
            sources.setdefault(other, []).append(state)
    pending = [state for state in steps if automaton.is_accepted(state)]
    live = set(pending)
    while pending:
        fresh = [each for each in sources.get(pending.pop(), ()) if each not in live]
        live.update(fresh)
        pending += fresh
    return live


def _find_texts(first: State, steps: _Steps) -> dict[State, str]:
    """The shortest string to each state."""
    texts = {first: ""}
    pending = deque([first])
    while pending:
        state = pending.popleft()
        for character, other in steps[state]:
            if other not in texts:
                texts[other] = texts[state] + character
                pending.append(other)
    return texts


def _find_circle(state: State, steps: _Steps, live: set[State]) -> str:
    """The shortest string from a state back to it; empty when there is none."""
    texts = {
        other: character + text
        for character, following in reversed(steps[state])
        if following in live
        for other, text in _find_texts(following, steps).items()
        if other == state
    }
    return texts.get(state, "")


def _find_tail(state: State, steps: _Steps, automaton: Automaton) -> str | None:
    """The shortest string from a state to a good end."""
    found = _find_texts(state, steps)
    return next((text for each, text in found.items() if automaton.is_accepted(each)), None)
