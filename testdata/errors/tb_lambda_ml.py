f = lambda x: (
    x
    .upper()
    .nothing()
)
f("abc")
