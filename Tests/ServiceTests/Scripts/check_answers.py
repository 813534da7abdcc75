"""Holds real answers against the published document, both ways.

Standard input: {"document": …, "answers": [{"path": …, "status": …, "type": …, "body": …}, …]}. An answer may have no
field that is not described, and every field that is described must be in some answer.
"""

import json
import sys

from jsonschema import Draft202012Validator

given = json.load(sys.stdin)
document = given["document"]
wrong, seen = [], set()


def resolved(node):
    while "$ref" in node:
        target = document
        for step in node["$ref"].lstrip("#/").split("/"):
            target = target[step]
        node = target
    return node


def closed(node):
    """The same schema, taking no field that it does not describe."""
    if isinstance(node, list):
        return [closed(part) for part in node]
    if not isinstance(node, dict):
        return node
    node = {name: closed(part) for name, part in node.items()}
    if node.get("type") == "object" and "properties" in node:
        node.setdefault("additionalProperties", False)
    return node


def walk(schema, value, where):
    schema = resolved(schema)
    if isinstance(value, dict):
        for name, part in value.items():
            inner = schema.get("properties", {}).get(name)
            if inner is not None:
                seen.add((where, name))
                walk(inner, part, key(inner, f"{where}.{name}"))
    elif isinstance(value, list):
        for part in value:
            walk(schema["items"], part, key(schema["items"], where + "[]"))


def key(node, path):
    """A shared schema is one place, wherever it is used."""
    return node["$ref"].rsplit("/", 1)[1] if "$ref" in node else path


def described(schema, where, found):
    if "$ref" in schema:
        if schema["$ref"] in found["refs"]:
            return
        found["refs"].add(schema["$ref"])
    schema = resolved(schema)
    for name, part in schema.get("properties", {}).items():
        found["fields"].add((where, name))
        described(part, key(part, f"{where}.{name}"), found)
    if isinstance(schema.get("items"), dict):
        described(schema["items"], key(schema["items"], where + "[]"), found)


components = closed(document["components"])
everything = {"fields": set(), "refs": set()}
for path, item in document["paths"].items():
    if "post" in item:
        schema = item["post"]["responses"]["200"]["content"]["application/json"]["schema"]
        described(schema, key(schema, path), everything)
answered = set()
for answer in given["answers"]:
    response = document["paths"][answer["path"]]["post"]["responses"].get(str(answer["status"]))
    if response is None:
        wrong.append(f"{answer['path']}: the status {answer['status']} is not described")
        continue
    content = resolved(response)["content"]
    if answer["type"] not in content:
        wrong.append(f"{answer['path']}: the type {answer['type']} is not described")
        continue
    schema = content[answer["type"]]["schema"]
    isPlain = answer["status"] == 200
    whole = {**(closed(schema) if isPlain else schema), "components": components if isPlain else document["components"]}
    validator = Draft202012Validator(whole, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for error in validator.iter_errors(answer["body"]):
        wrong.append(f"{answer['path']} {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    if isPlain:
        answered.add(answer["path"])
        walk(schema, answer["body"], key(schema, answer["path"]))
wrong += [f"{path}: no answer to hold against it" for path in document["paths"] if path.startswith("/v1/") and path not in answered]
wrong += [f"{where}.{name}: described and in no answer" for where, name in sorted(everything["fields"] - seen)]
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
