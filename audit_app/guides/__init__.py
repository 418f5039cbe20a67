"""The guides: what the help of the window says of each screen and of each word, as data of `resources/help`."""
