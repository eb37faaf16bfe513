"""Writes the arguments of what Keras exports, read from its source: python3 keras_signatures.py KERAS_CHECKOUT > keras-signatures.txt

One line each: name, colon, arguments in their order; a class's are its constructor's with those of its bases, NAME.call has
those of its forward pass. Only the parts of Keras that exported programs use.
"""
import ast
import pathlib
import sys

PARTS = ("keras.layers.", "keras.ops.", "keras.initializers.", "keras.optimizers.", "keras.losses.", "keras.regularizers.",
         "keras.callbacks.LambdaCallback", "keras.activations.", "keras.utils.PyDataset", "keras.utils.set_random_seed",
         "keras.random.uniform", "keras.Input", "keras.Model")
classes, functions = {}, {}


def exported(node):
    names = []
    for d in node.decorator_list:
        if isinstance(d, ast.Call) and getattr(d.func, "id", "") == "keras_export":
            value = ast.literal_eval(d.args[0])
            names += [value] if isinstance(value, str) else list(value)
    return names


def arguments(function, method):
    names = [a.arg for a in function.args.posonlyargs + function.args.args + function.args.kwonlyargs]
    return names[1:] if method else names


def constructor(name, seen=()):
    if name not in classes or name in seen:
        return []
    node = classes[name]
    bases = [getattr(b, "id", getattr(b, "attr", "")) for b in node.bases]
    init = next((b for b in node.body if isinstance(b, ast.FunctionDef) and b.name == "__init__"), None)
    names = arguments(init, True) if init else []
    if init is None or init.args.kwarg:
        for base in bases:
            names += [a for a in constructor(base, seen + (name,)) if a not in names]
    return names


for file in sorted(pathlib.Path(sys.argv[1], "keras", "src").rglob("*.py")):
    if file.name.endswith("_test.py") or "backend" in file.parts or "metrics" in file.parts:
        continue
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef) and (node.name not in classes or exported(node)):
            classes[node.name] = node
        if isinstance(node, ast.FunctionDef) and exported(node):
            functions[node.name, file] = node
table = {}
for name, node in classes.items():
    call = next((b for b in node.body if isinstance(b, ast.FunctionDef) and b.name == "call"), None)
    for full in exported(node):
        table[full] = constructor(name)
        if call:
            table[full + ".call"] = arguments(call, True)
for (name, _), node in functions.items():
    for full in exported(node):
        table[full] = arguments(node, False)
for full in sorted(table):
    if full.startswith(PARTS) and not full.endswith(("serialize", ".get")):
        print(full + ": " + " ".join(table[full]))
