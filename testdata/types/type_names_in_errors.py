# What an error about an attribute of a class calls the class.
import asyncio
import array
import collections
import contextvars
import datetime
import decimal
import functools
import io
import itertools
import re
import struct


class Own:
    class Inner:
        pass


for t in (int, BaseException, datetime.datetime, collections.deque, re.Pattern,
          itertools.count, itertools.chain, functools.partial, array.array, io.StringIO, struct.Struct, contextvars.Context,
          asyncio.Future, asyncio.Task, decimal.Decimal, Own, Own.Inner):
    try:
        t.nothing
    except AttributeError as e:
        print(e)
