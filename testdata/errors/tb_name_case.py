Value = 3
value
