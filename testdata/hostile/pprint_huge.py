# stopped by: any
# Pretty text of something wide and deep.
import pprint
x = [0]
for i in range(18):
    x = {"k" * 50: x, "l": x}
while True:
    pprint.pformat(x, width=1)
