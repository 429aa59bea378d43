# stopped by: any
import json
class A:
    pass
json.dumps(A(), default=lambda o: [A(), A()])
