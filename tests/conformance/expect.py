"""What a refusal by the Hub has to look like."""

from contextlib import contextmanager

import pytest


@contextmanager
def refused(error, status, says=None, code=None):
    """The call inside must raise exactly this class of error, for this status, with these words and this code of the Hub."""
    with pytest.raises(error) as caught:
        yield caught
    raised = caught.value
    assert type(raised) is error
    assert raised.response.status_code == status
    assert raised.response.headers.get("X-Error-Code") == code
    assert raised.request_id, "every answer has an id"
    if says is not None:
        assert raised.server_message == says


MISSING = "Repository not found"
# The Hub says this to the anonymous without a code; over plain HTTP the client knows a missing repo by its code alone.
SIGNED_OUT = "Invalid username or password."
NO_RIGHT = "You have read access but not the required permissions for this operation"
