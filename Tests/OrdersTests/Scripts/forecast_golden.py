"""Writes ../Golden/forecast.json: forecasts and back-tests of made-up demand, worked out without Coffer.

Smoothing is done by statsmodels (0.15.0 when it was written), Croston's method from its formulas. Run it with
`python3 forecast_golden.py > ../Golden/forecast.json`; tests read the numbers and do not need statsmodels.
"""

import json
import warnings

import numpy as np
from statsmodels.tsa.holtwinters import ExponentialSmoothing, SimpleExpSmoothing

warnings.simplefilter("ignore")
SEASON, STEPS, Z = 12, 3, 1.2815515655446004
LEAST = {"last-value": 1, "seasonal-naive": 12, "simple-smoothing": 1, "holt-winters": 24, "croston": 1}


def simple(y, steps):
    if len(y) == 1:
        return np.repeat(y[0], steps)
    model = SimpleExpSmoothing(y, initialization_method="known", initial_level=y[0])
    fits = [model.fit(smoothing_level=k / 20, optimized=False) for k in range(1, 20)]
    return fits[int(np.argmin([fit.sse for fit in fits]))].forecast(steps)


def holt_winters(y, steps):
    first, second = y[:SEASON].mean(), y[SEASON : 2 * SEASON].mean()
    model = ExponentialSmoothing(
        y, trend="add", seasonal="add", seasonal_periods=SEASON, initialization_method="known",
        initial_level=first, initial_trend=(second - first) / SEASON, initial_seasonal=y[:SEASON] - first,
    )
    fits = [
        model.fit(smoothing_level=a, smoothing_trend=b, smoothing_seasonal=g, optimized=False)
        for a in (0.1, 0.3, 0.5, 0.7, 0.9) for b in (0.01, 0.1, 0.3) for g in (0.1, 0.3, 0.5)
    ]
    return fits[int(np.argmin([fit.sse for fit in fits]))].forecast(steps)


def croston(y, steps, weight=0.1):
    places = np.flatnonzero(y > 0)
    if len(places) == 0:
        return np.zeros(steps)
    sizes, gaps = y[places], np.diff(np.concatenate([[-1], places])).astype(float)
    z, p = sizes[0], gaps[0]
    for size, gap in zip(sizes[1:], gaps[1:]):
        z, p = weight * size + (1 - weight) * z, weight * gap + (1 - weight) * p
    return np.repeat(z / p, steps)


METHODS = {
    "last-value": lambda y, steps: np.repeat(y[-1], steps),
    "seasonal-naive": lambda y, steps: y[-SEASON:][np.arange(steps) % SEASON],
    "simple-smoothing": simple,
    "holt-winters": holt_winters,
    "croston": croston,
}


def case(name, y):
    n = len(y)
    first = max(24 if n >= 28 else 12 if n >= 16 else 6, n - 12)
    trials, misses = {}, {}
    for method, forecast in METHODS.items():
        if LEAST[method] > first:
            continue
        misses[method] = [[] for _ in range(STEPS)]
        for known in range(first, n):
            told = np.maximum(0, forecast(y[:known], STEPS))
            for step in range(min(STEPS, n - known)):
                misses[method][step].append(y[known + step] - told[step])
        flat = np.concatenate(misses[method])
        trials[method] = {"error": float(np.abs(flat).mean()), "count": len(flat)}
    chosen = min(trials, key=lambda method: trials[method]["error"])
    expected = np.maximum(0, METHODS[chosen](y, STEPS))
    reach = [Z * float(np.sqrt(np.mean(np.square(m)))) for m in misses[chosen]]
    return {
        "name": name, "demand": y.tolist(), "trials": trials, "chosen": chosen,
        "raw": {m: f(y, STEPS).tolist() for m, f in METHODS.items() if LEAST[m] <= n},
        "expected": expected.tolist(),
        "low": [max(0.0, e - r) for e, r in zip(expected, reach)],
        "high": [float(e + r) for e, r in zip(expected, reach)],
    }


def main():
    random = np.random.default_rng(20261201)
    month = np.arange(40)
    wave = 10 * np.sin(2 * np.pi * month / SEASON)
    print(json.dumps([
        case("trend and season", np.round(50 + month / 2 + 2 * wave + random.normal(0, 3, 40), 3)),
        case("a level", np.round(30 + random.normal(0, 6, 22), 3)),
        case("mostly none", np.round(random.binomial(1, 0.3, 30) * random.uniform(2, 9, 30), 3)),
        case("a walk", np.round(200 + np.cumsum(random.normal(0, 20, 26)), 3)),
        case("a year", np.round(30 + wave[:12] + random.normal(0, 2, 12), 3)),
        case("a fall to nothing", np.maximum(0, np.round(60 - 2 * month[:36] + wave[:36] / 2, 3))),
        case("nothing at all", np.zeros(14)),
    ], indent=1))


main()
