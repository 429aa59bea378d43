class Box[T: (int, missing)]:
    pass

Box.__type_params__[0].__constraints__
