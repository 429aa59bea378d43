# stopped by: time
# Identifiers without end.
import uuid
l = []
while True:
    l.append(uuid.uuid4())
