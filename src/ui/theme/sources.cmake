list(APPEND ui_sources theme/palettes.cpp theme/theme.cpp)
