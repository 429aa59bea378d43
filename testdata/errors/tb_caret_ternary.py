x = 1 if [].pop() else 2
