"""Writes ../Golden/days.json: what the forecasts of ../Golden/forecast.json come to over days, worked out without Coffer.

Each day of a month is asked for alike, so the days are summed up one by one. Run it with
`python3 days_golden.py > ../Golden/days.json`.
"""

import json
from datetime import date, timedelta
from pathlib import Path

FIRST = [(2023, 12), (2024, 2), (2026, 11)]
SPANS = [(1, 44), (17, 30), (20, 0), (28, 61)]


def main():
    cases = []
    for forecast in json.loads((Path(__file__).parent / "../Golden/forecast.json").read_text()):
        for year, month in FIRST:
            lengths = {}
            for step in range(len(forecast["expected"])):
                index = year * 12 + month - 1 + step
                begin = date(index // 12, index % 12 + 1, 1)
                end = date((index + 1) // 12, (index + 1) % 12 + 1, 1)
                for number in range((end - begin).days):
                    lengths[begin + timedelta(number)] = forecast["expected"][step] / (end - begin).days
            for day, count in SPANS:
                begin = date(year, month, day)
                days = [begin + timedelta(number) for number in range(count)]
                cases.append({
                    "name": forecast["name"], "first": year * 12 + month - 1,
                    "begin": (begin - date(1970, 1, 1)).days, "count": count,
                    "expected": sum(lengths.get(day, 0) for day in days),
                })
    print(json.dumps(cases, indent=1))


main()
