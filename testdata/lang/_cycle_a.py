import _cycle_b
b_name = _cycle_b.name
done = True
