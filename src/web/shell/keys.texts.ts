import { texts } from '../../kernel/texts.ts'

type Keys = readonly (readonly [keys: readonly string[], does: string])[]

/** The overview of the keys. */
export const keysMessages = texts({
  title: { da: 'Tastaturgenveje', en: 'Keyboard shortcuts' },
  keys: {
    da: [
      [['/'], 'Find et barn'],
      [['j'], 'Næste barn på listen'],
      [['k'], 'Forrige barn på listen'],
      [['↓', '↑'], 'Næste og forrige, når et barn på listen er valgt'],
      [['Enter'], 'Åbn det valgte'],
      [['Esc'], 'Luk vinduet'],
      [['?'], 'Vis genvejene'],
    ] as Keys,
    en: [
      [['/'], 'Find a child'],
      [['j'], 'Next child on the list'],
      [['k'], 'The child before on the list'],
      [['↓', '↑'], 'Next and before, when a child on the list is chosen'],
      [['Enter'], 'Open what is chosen'],
      [['Esc'], 'Close the window'],
      [['?'], 'Show the shortcuts'],
    ],
  },
  areOn: { da: 'Brug genveje med ét tegn', en: 'Use shortcuts of one character' },
  areOnHelp: {
    da: 'Slå dem fra, hvis du styrer computeren med stemmen eller ofte rammer en tast ved en fejl. Valget gælder på denne computer.',
    en: 'Turn them off if you steer the computer by voice or often hit a key by mistake. The choice holds on this computer.',
  },
})
