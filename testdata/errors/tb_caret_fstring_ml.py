d = {}
print(f"""first
{d['k']}
last""")
