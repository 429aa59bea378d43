# Event loop policies and asyncio's sub-modules.
import asyncio, sys
print(asyncio.tasks.sleep is asyncio.sleep, asyncio.Transport.__mro__)
from asyncio.events import AbstractEventLoopPolicy as P
import asyncio.unix_events as u
p=asyncio.get_event_loop_policy()
print(type(p), p is asyncio.get_event_loop_policy(), isinstance(p,P))
l=asyncio.new_event_loop(); asyncio.set_event_loop(l)
print(p.get_event_loop() is l, asyncio.get_event_loop() is l, [c.__name__ for c in type(l).__mro__])
class MyP(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("mine"); return super().new_event_loop()
    def set_event_loop(self,l):
        print("set", type(l).__name__); super().set_event_loop(l)
    def get_event_loop(self):
        print("get"); return super().get_event_loop()
asyncio.set_event_loop_policy(MyP())
async def f(): 
    print(asyncio.get_event_loop() is asyncio.get_running_loop()); return 5
print(asyncio.run(f()))
try: asyncio.get_event_loop()
except RuntimeError as e: print(e)
asyncio.set_event_loop_policy(None)
try: asyncio.set_event_loop_policy(3)
except TypeError as e: print(e)
try: asyncio.set_event_loop(3)
except TypeError as e: print(e)
print(asyncio.get_event_loop_policy() is p)
try: asyncio.nonsense
except AttributeError as e: print(e)
try: 
    from asyncio import nonsense
except ImportError as e: print(str(e).split(" (")[0])
try: 
    import asyncio.nonsense
except ImportError as e: print(e)
from asyncio.staggered import staggered_race
async def a(): raise ValueError
async def b(): return 3
print(asyncio.run(staggered_race([a,b],1)))
from asyncio import *
print(TaskGroup, SendfileNotAvailableError)
