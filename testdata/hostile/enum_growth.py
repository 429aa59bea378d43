# stopped by: any
# Enumerations without end.
import enum
l = []
while True:
    l.append(enum.Enum("E", "A B C"))
