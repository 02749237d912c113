package wire

// What the tests outside of this package reach, because the desk stands on it.
var KeepPage = keepPage
