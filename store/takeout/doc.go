// Package takeout is a person's own data as one JSON document: everything a
// store keeps, to take away and to bring back, on this machine or another.
//
//	{"format": "autoeval-takeout", "version": 3,
//	 "profile": {…}, "grids": [{"id","version","file": "<grid file>"}],
//	 "sessions": […], "evidence": […], "actions": […],
//	 "known": […], "received": […], "reviews": […]}
//
// Lists stand in the order the store gives things their place, and what a store
// counts for itself (revisions, places) is left out: writing, reading into an
// empty store and writing again gives the same bytes. Members are snake_case,
// times RFC 3339 in UTC, days 2026-11-24, levels the values of their scale; what
// is not known is absent.
//
// The version is that of all members there are: whoever adds one raises it, and a
// test holds the list. So a program knows a document of a later one by its number
// and says so before it keeps anything; documents of earlier versions stay readable.
//
// Reading checks the whole document before anything is kept: it is strict about
// members, bounded in size, and everything must fit the grid it names. Sessions and
// reviews are not held meanwhile: merging reads them from the file once more. Merging
// never doubles: a record is known by its identifier, and of two the one that is
// further along stays. The private key of a person is not part of it.
package takeout
