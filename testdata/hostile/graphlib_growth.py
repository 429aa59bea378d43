# stopped by: any
# Graphs without end.
import graphlib
t = graphlib.TopologicalSorter()
i = 0
while True:
    t.add(i, i + 1)
    i += 1
