# stopped by: memory
import hmac
l = []
while True: l.append(hmac.new(b'k' * 100, b'm', 'sha256'))
