# stopped by: any
# Diamonds on diamonds.
a = object
classes = [type("A", (), {}), type("B", (), {})]
while True:
    x = type("X", tuple(classes[-2:]), {})
    y = type("Y", tuple(classes[-2:]), {})
    classes += [x, y]
