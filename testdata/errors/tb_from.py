def load():
    try:
        open_it()
    except NameError as e:
        raise RuntimeError("cannot load") from e
load()
