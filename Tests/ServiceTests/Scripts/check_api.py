"""Checks a published document from standard input: OpenAPI 3.1, JSON Schema 2020-12, and examples that fit."""

import json
import sys

from jsonschema import Draft202012Validator
from openapi_spec_validator import validate


def check(node, components, where, wrong):
    if isinstance(node, list):
        for index, part in enumerate(node):
            check(part, components, f"{where}/{index}", wrong)
    if not isinstance(node, dict):
        return
    if isinstance(node.get("schema"), dict):
        Draft202012Validator.check_schema(node["schema"])
    for example in node["examples"] if isinstance(node.get("examples"), list) else []:
        validator = Draft202012Validator({**node, "components": components})
        wrong += [f"{where}: {error.message}" for error in validator.iter_errors(example)]
    for name, part in node.items():
        check(part, components, f"{where}/{name}", wrong)


document = json.load(sys.stdin)
validate(document)
wrong = []
check(document, document["components"], "", wrong)
if not document["paths"]:
    wrong.append("nothing is described")
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
