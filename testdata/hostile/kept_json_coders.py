# stopped by: memory
import json
l = []
while True: l.append((json.JSONEncoder(), json.JSONDecoder()))
