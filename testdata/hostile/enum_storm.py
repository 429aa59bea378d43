# stopped by: any
# Enumerations with ever more members.
import enum
n, kept = 10, []
while True:
    kept.append(enum.Flag("E", [f"m{i}" for i in range(n)]))
    n *= 2
