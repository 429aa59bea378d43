# stopped by: any
import graphlib
while True:
    t = graphlib.TopologicalSorter({i: range(i) for i in range(300)})
    list(t.static_order())
