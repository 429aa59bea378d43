package io

// nonBlocking is no flag here: there are no named pipes either.
const nonBlocking = 0
