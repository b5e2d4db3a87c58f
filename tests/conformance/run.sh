#!/bin/sh
# run.sh [PYTEST-ARGUMENT...]: the official Python client against the sandbox; HUBCAP is the program, HUBCAP_OFFICIAL_PYTHON
# a Python with huggingface_hub and pytest.
cd "$(dirname "$0")" || exit 1
python=${HUBCAP_OFFICIAL_PYTHON:-../../build/venv/bin/python}
if ! "$python" -c 'import huggingface_hub, pytest' 2>/dev/null; then
    echo "SKIPPED conformance: build/venv lacks huggingface_hub or pytest (packaging/test.sh installs them where their package registry can be reached)"
    exit 77
fi
export HUBCAP="${HUBCAP:-$PWD/../../build/dev/app/hubcap}" PYTHONDONTWRITEBYTECODE=1
exec "$python" -m pytest -q -p no:cacheprovider -W error::pytest.PytestUnraisableExceptionWarning "$@"
