def outer():
    def inner():
        return value + 1
    inner()
    value = 1

outer()
