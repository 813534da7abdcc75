"""Writes ../Golden/next-order.json: when made-up customers order next, worked out without Coffer.

Means, medians and quantiles are NumPy's (2.4.6 when it was written), smoothing is its formula. Run it with
`python3 next_order_golden.py > ../Golden/next-order.json`; tests read the numbers and do not need NumPy.
"""

import json

import numpy as np


def smoothed(gaps):
    weights = 0.3 * 0.7 ** np.arange(len(gaps) - 1, -1, -1.0)
    weights[0] /= 0.3
    return float(np.dot(weights, gaps))


METHODS = {
    "last-gap": lambda gaps: float(gaps[-1]),
    "mean-gap": lambda gaps: float(np.mean(gaps)),
    "median-gap": lambda gaps: float(np.median(gaps)),
    "smoothed-gap": smoothed,
}


def case(name, gaps):
    gaps = np.asarray(gaps, dtype=float)
    days = 20000 + np.concatenate([[0], np.cumsum(gaps)]).astype(int)
    errors = {m: float(np.mean([abs(gaps[k] - f(gaps[:k])) for k in range(3, len(gaps))])) for m, f in METHODS.items()}
    chosen = min(errors, key=lambda method: errors[method])
    covered = sum(
        bool(np.quantile(gaps[:k], 0.1) <= gaps[k] <= np.quantile(gaps[:k], 0.9)) for k in range(3, len(gaps))
    )
    return {
        "name": name, "days": days.tolist(), "errors": errors, "chosen": chosen,
        "expected": METHODS[chosen](gaps), "low": float(np.quantile(gaps, 0.1)),
        "high": float(np.quantile(gaps, 0.9)), "covered": covered,
    }


def main():
    random = np.random.default_rng(20261201)
    print(json.dumps([
        case("every month", np.round(random.normal(30, 2, 20))),
        case("now and then", np.maximum(1, np.round(random.exponential(40, 15)))),
        case("ever more seldom", [5, 9, 14, 22, 30, 41, 55, 70]),
        case("as seldom as may be", [10, 12, 9, 11, 13, 8]),
        case("the same each time", [14] * 9),
        case("with a year between", [7, 8, 6, 7, 365, 7, 8, 7, 9, 6]),
    ], indent=1))


main()
