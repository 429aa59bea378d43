# During handling of the above exception, another exception occurred.
def load():
    return {}["key"]


def handle():
    try:
        load()
    except KeyError:
        return int("not a number")


handle()
