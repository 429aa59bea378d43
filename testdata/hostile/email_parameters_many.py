# stopped by: any
from email.message import Message
m = Message()
m["Content-Type"] = "text/plain" + "".join(f"; p*{i}*=a" for i in range(20000))
while True:
    m.get_params()
    m.get_param("p")
