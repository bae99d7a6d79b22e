"""A slow and obvious judge, written from the documented meaning alone, to check the engine against.

It shares with the engine only what is read in: the models, and the pack as it is written. It keeps
no index, compiles nothing and remembers nothing: every act is judged anew from the whole log.
"""
