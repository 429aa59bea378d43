"""Doc of a."""
print("module a runs")
value = 1
_hidden = "hidden"


def change():
    global value
    value = 3
    return "changed"
