list(APPEND ui_sources
  widgets/button.cpp
  widgets/card.cpp
  widgets/choice.cpp
  widgets/field.cpp
  widgets/icon.cpp
  widgets/kit.cpp
  widgets/layout.cpp
  widgets/line_break.cpp
  widgets/navigation.cpp
  widgets/overlay.cpp
  widgets/paint.cpp
  widgets/popup.cpp
  widgets/slider.cpp
  widgets/status.cpp
  widgets/table.cpp
  widgets/text.cpp
  widgets/tooltip.cpp)
