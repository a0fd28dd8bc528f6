"""What holds for every exception the package raises."""

from __future__ import annotations

import pickle
import traceback
from pathlib import Path

import httpx2
from runtime._about import LlamaCloudError
from runtime.exceptions import APIError

from tests.runtime.api import KEY


def assert_sound(error: APIError) -> None:
    """It is one of ours, has its request, travels between processes, and gives no key away."""
    assert isinstance(error, LlamaCloudError)
    assert isinstance(error.request, httpx2.Request)
    copied = pickle.loads(pickle.dumps(error))
    assert type(copied) is type(error)
    assert str(copied) == str(error)
    assert copied.status_code == error.status_code
    shown = "".join(
        traceback.TracebackException.from_exception(error, capture_locals=True).format()
    )
    for text in (repr(error), shown, repr(vars(error)), repr(error.request.headers.raw)):
        assert KEY not in text
    assert KEY.encode() not in pickle.dumps(error)


def show_all(error: BaseException) -> str:
    """An exception with its chain, attributes and pickle, and the locals of frames not ours."""
    shown = [repr(pickle.dumps(error))]
    problem: BaseException | None = error
    while problem is not None:
        shown += [str(problem), repr(problem), repr(vars(problem)), repr(problem.args)]
        for frame, _ in traceback.walk_tb(problem.__traceback__):
            if Path(__file__).parent not in Path(frame.f_code.co_filename).parents:
                shown.append(repr(frame.f_locals))
        problem = problem.__cause__ or problem.__context__
    assert len(shown) > 5
    return "".join(shown)
