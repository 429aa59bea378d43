name = "x"
value = 3
print(f"{name!r:>10} {value:{'d'}{name}} end")
