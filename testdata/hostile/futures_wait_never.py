# stopped by: time
from concurrent.futures import Future, wait
wait([Future()])
