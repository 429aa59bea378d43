# stopped by: any
# Tokens of very many bytes.
import secrets
secrets.token_hex(10**10)
