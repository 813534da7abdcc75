"""Writes ../Golden/robust.json: modified z-scores of made-up values, worked out without Coffer.

The median absolute deviation is scipy's (1.17.1 when it was written), the mean one numpy's. Run it with
`python3 robust_golden.py > ../Golden/robust.json`; tests read the numbers and need neither.
"""

import json

import numpy as np
from scipy.stats import median_abs_deviation


def case(name, values, spread, tried):
    values = np.asarray(values, dtype=float)
    median = float(np.median(values))
    deviation = float(median_abs_deviation(values))
    mean = float(np.abs(values - median).mean())
    unit = max(deviation / 0.6745 if deviation > 0 else 1.253314 * mean, spread * abs(median))
    scores = [abs(x - median) / unit if unit > 0 else None for x in tried]
    return {
        "name": name, "values": values.tolist(), "spread": spread, "median": median, "deviation": deviation,
        "tried": list(tried), "scores": scores,
        "outliers": [bool(score is not None and score > 3.5) for score in scores],
    }


def main():
    random = np.random.default_rng(20261201)
    print(json.dumps([
        case("quantities", np.round(random.lognormal(3, 0.6, 41)), 0.5, [1, 20, 60, 90, 200]),
        case("an even number of prices", np.round(random.normal(18, 0.4, 24), 2), 0.0, [16, 17, 18.5, 19.5]),
        case("prices with a least spread", np.round(random.normal(18, 0.1, 24), 2), 0.05, [14, 15, 17, 21.2]),
        case("wild ones among them", [5, 6, 5, 7, 6, 5, 900, 6, 5, 1200, 7], 0.0, [8, 12, 900]),
        case("more than half the same", [10] * 9 + [9, 11, 12], 0.0, [10, 11, 13, 14]),
        case("all the same", [4] * 12, 0.0, [4, 5]),
        case("all the same with a least spread", [4] * 12, 0.5, [4, 10, 11, 12]),
    ], indent=1))


main()
