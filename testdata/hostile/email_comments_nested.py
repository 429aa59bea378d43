# stopped by: any
import email.utils
from email import message_from_string, policy
while True:
    email.utils.parseaddr("(" * 50000)
    message_from_string("To: " + "(" * 5000 + "\n\n", policy=policy.default)["to"]
