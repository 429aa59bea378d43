# stopped by: any
# Long texts where an id belongs.
import uuid
while True:
    for text in "{" * 10**6, "urn:" * 10**6, "-" * 10**6 + "0" * 32:
        try:
            uuid.UUID(text)
        except ValueError:
            pass
