"""How thoroughly laws are tried: HYPOTHESIS_PROFILE is `quick` (default), `long` or `mutants`."""

import os

from hypothesis import HealthCheck, settings

IN_CI = os.environ.get("CI", "").casefold() in {"1", "true", "yes"}
SLOW_DATA = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile(
    "quick", max_examples=60, deadline=None, derandomize=IN_CI, suppress_health_check=SLOW_DATA
)
settings.register_profile(
    "long", max_examples=2_000, deadline=None, suppress_health_check=SLOW_DATA
)
settings.register_profile(
    "mutants",
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=SLOW_DATA,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
